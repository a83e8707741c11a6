import { indexDocuments } from "./scripts/publish/search-engine.ts";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
const pages = readdirSync("_site", { recursive: true, withFileTypes: true }).filter(e=>e.isFile()&&e.name.endsWith(".html")).map(e=>readFileSync(e.parentPath+"/"+e.name,"utf8")).filter(h=>h.includes("<main")&&h.length>30000);
console.log(pages.length, pages.reduce((s,p)=>s+p.length,0)/pages.length|0);
const docs = Array.from({length: 3000}, (_, i) => ({ url: `/p/${i}`, kind: ["A","B","C"][i%3]!, html: pages[i%pages.length]!.replace(/<main\b/, `<main data-pagefind-meta="title[data-title]" data-title="Page ${i}"`).replace(/<p>/g, `<p>mot${i} `) }));
for (const n of [700, 3000, 3000]) {
  const t = performance.now(); const c = process.cpuUsage();
  const files = await indexDocuments(docs.slice(0,n), []);
  const h = createHash("sha1"); for (const f of [...files].sort((a,b)=>a.path<b.path?-1:1)) h.update(f.path).update(f.content);
  console.log(n, Math.round(performance.now()-t), "ms", files.length, files.reduce((s,f)=>s+f.content.length,0), h.digest("hex"), files.find(f=>f.path==="summary.json")!.content.length, Math.round(process.memoryUsage().rss/1e6));
}
