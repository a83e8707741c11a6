/** The part of Eleventy 3 that we use: the package ships no types. */
declare module "@11ty/eleventy" {
  import type { UserConfig } from "@11ty/eleventy/UserConfig";

  export default class Eleventy {
    constructor(
      input?: string,
      output?: string,
      options?: {
        configPath?: string;
        config?: (config: UserConfig) => void | Promise<void>;
        quietMode?: boolean;
        runMode?: "build" | "serve" | "watch";
        source?: "script" | "cli";
      },
    );
    init(): Promise<void>;
    /** Prints nothing from then on. */
    disableLogger(): void;
    write(): Promise<unknown>;
    watch(): Promise<void>;
    stopWatch(): Promise<void>;
    serve(port?: number): void;
    /** Set by `watch()`. */
    watcher: {
      on(event: "unlink", listener: (path: string) => void): void;
      emit(event: "change", path: string): void;
    };
  }
}

declare module "@11ty/eleventy/UserConfig" {
  import type { Environment } from "nunjucks";

  export interface BuildEvent {
    directories: { input: string; output: string };
    outputMode: "fs" | "json" | "ndjson";
  }

  export interface UserConfig {
    addPlugin<O>(plugin: (config: UserConfig, options: O) => void, options: O): void;
    addGlobalData(key: string, data: unknown): void;
    addWatchTarget(target: string): void;
    on(
      event: "eleventy.before" | "eleventy.after",
      listener: (event: BuildEvent) => void | Promise<void>,
    ): void;
    on(event: "eleventy.beforeWatch", listener: (changed: string[]) => void | Promise<void>): void;
    addLayoutAlias(from: string, to: string): void;
    ignores: Set<string>;
    setIncludesDirectory(path: string): void;
    setLibrary(engine: "njk", library: Environment): void;
    setLibrary(engine: "md", library: object): void;
    setFrontMatterParsingOptions(options: object): void;
    setInputDirectory(path: string): void;
    setTemplateFormats(formats: string[]): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setDataFileBaseName(name: string): void;
    setUseGitIgnore(use: boolean): void;
    setServerOptions(options: object): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    setChokidarConfig(options: object): void;
  }
}
