/** sharp, set up for many images side by side: one thread each, and nothing remembered between two. */
import sharp from "sharp";

sharp.concurrency(1);
sharp.cache(false);

export { sharp };
