import { defineElements } from './elements.ts';
import { resizeFrames } from './pasted-frames.ts';
import { knowOrigin } from './registry.ts';

// `currentScript` is known only while a classic script runs; an imported module is found by its name.
const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
const origin = new URL((script as HTMLScriptElement).src).origin;
if (knowOrigin(origin)) resizeFrames(origin);
defineElements();
