/**
 * Three invented, ordinary people for templates/hoarding, and who looks up at them. They are cut from a few flat inks:
 * light, mid, shadow and deep of a skin, and a brush for the line. The portraits are drawn in a square of 1000 units
 * with the eyes near y 450, and look left.
 */
import { boy } from './boy.mjs';
import { des } from './des.mjs';
import { edie } from './edie.mjs';
import { mum } from './mum.mjs';
import { pupil } from './pupil.mjs';
import { rosa } from './rosa.mjs';

export const people = { rosa, des, edie };

export const onlookers = { mum, boy, pupil };
