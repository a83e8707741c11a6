/** What a preview shows of sheets and scripts that have a fault: their last good state, if there was one. */
import type { AssetBundle, CheckedBundle } from "../publish/asset-bundle.ts";

/** @param before what the preview showed until now */
export function withLastGood(bundle: CheckedBundle, before: AssetBundle | undefined): AssetBundle {
  if (bundle.problems.length === 0) return bundle;
  return {
    manifest: { ...before?.manifest, ...bundle.manifest },
    files: new Map([...(before?.files ?? []), ...bundle.files]),
  };
}
