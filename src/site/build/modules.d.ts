// Eleventy, its server and its images ship no types; these are the parts used here.
declare module "@11ty/eleventy" {
  export const I18nPlugin: { Comparator: { isLangCode(code: string): boolean } };
  export default class Eleventy {
    constructor(input: string, output: string, options?: object);
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<void>;
    serve(port: number): Promise<unknown>;
    disableLogger(): void;
    eleventyServe: { server: { server: import("node:net").Server; ready(): Promise<void> } };
  }
}
declare module "@11ty/eleventy-dev-server" {
  export default class DevServer {}
}
declare module "@11ty/eleventy-img" {
  /** One file that was made. */
  interface Made {
    url: string;
    filename: string;
    width: number;
    height: number;
    /** Bytes. */
    size: number;
    /** Media type. */
    sourceType: string;
    srcset: string;
  }
  /** By format, narrow files first. */
  export default function createImage(
    source: string,
    options: Record<string, unknown> & {
      filenameFormat: (hash: string, source: string, width: number, format: string) => string;
    },
  ): Promise<Record<string, Made[]>>;
}
