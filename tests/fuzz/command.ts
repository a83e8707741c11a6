/** `npm run fuzz -- --cases 100000 --seed x`: plays cases and prints those that do harm; `--show 42` writes one out. */
import { parseArgs } from "node:util";
import { makeCase } from "./cases.ts";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    seed: { type: "string", default: "beta" },
    from: { type: "string", default: "0" },
    show: { type: "string" },
  },
});

if (values.show !== undefined) {
  const { path, bytes } = makeCase(values.seed, Number(values.show));
  console.error(path);
  process.stdout.write(bytes);
} else {
  const start = performance.now();
  const { findings, published, refused } = await fuzz({
    seed: values.seed,
    from: Number(values.from),
    count: Number(values.cases),
    progress: (done) => process.stderr.write(`\r${done} cases`),
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`\n${published} published, ${refused} refused, ${findings.length} harmful, in ${seconds} s.`);
  for (const { fault, case: index } of findings) {
    const replay = index === undefined ? "" : `  --seed ${values.seed} --from ${index} --cases 1`;
    console.log(`${index ?? "?"}  ${fault}${replay}`);
  }
  process.exitCode = findings.length > 0 ? 1 : 0;
}
