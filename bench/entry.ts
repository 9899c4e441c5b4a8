// What the benchmarks use of Flyposter, built beside the server.
export { toSfnt } from '../src/layout/sfnt.ts';
export { encodeOptions } from '../src/render/encode.ts';
export { createRenderPool } from '../src/render/pool.ts';
export { openWorkshop } from '../src/render/workshop.ts';
