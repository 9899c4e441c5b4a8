import { defineElements } from './elements.ts';
import { resizeFrames } from './pasted-frames.ts';
import { knowOrigin } from './registry.ts';

// Only here is the script known that is being run; `import` of it as a module leaves it to be found by its name.
const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
const origin = new URL((script as HTMLScriptElement).src).origin;
if (knowOrigin(origin)) resizeFrames(origin);
defineElements();
