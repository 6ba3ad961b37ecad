// Eleventy and its server ship no types; this is what is used of them.
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
