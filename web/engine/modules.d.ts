declare module '*.wasm?url' {
  const address: string;
  export default address;
}
declare module 'harfbuzzjs/hb.js' {
  export default function createHarfBuzz(options: { locateFile: () => string }): Promise<unknown>;
}
declare module 'harfbuzzjs/hbjs.js' {
  export default function wrapHarfBuzz(instance: unknown): unknown;
}
