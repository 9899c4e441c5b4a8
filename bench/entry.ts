// What the benchmarks use of Flyposter, built beside the server.
export { encodeOptions } from '../src/render/encode.ts';
export { createRenderPool } from '../src/render/pool.ts';
export { toSfnt } from '../src/render/sfnt.ts';
export { openWorkshop } from '../src/render/workshop.ts';
