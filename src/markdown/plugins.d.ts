// The plugins ship no types; both are plain markdown-it plugins without options.
declare module "markdown-it-deflist" {
  const plugin: (md: unknown) => void;
  export default plugin;
}
declare module "markdown-it-footnote" {
  const plugin: (md: unknown) => void;
  export default plugin;
}
