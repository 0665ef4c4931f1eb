/**
 * What ES2019 itself brings, and `console`. Anything else that a script takes for granted is no part of Apps
 * Script, or one of its services.
 * @source ECMA-262, 10th edition, §18; Apps Script reference, class console
 */
export const KNOWN_GLOBALS: ReadonlySet<string> = new Set([
  ...['Infinity', 'NaN', 'undefined', 'arguments', 'console'],
  ...['isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'],
  ...[
    'Array',
    'ArrayBuffer',
    'Boolean',
    'DataView',
    'Date',
    'Function',
    'Map',
    'Number',
    'Object',
    'Promise',
  ],
  ...['Proxy', 'RegExp', 'Set', 'String', 'Symbol', 'WeakMap', 'WeakSet'],
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['Float32Array', 'Float64Array', 'Int8Array', 'Int16Array', 'Int32Array'],
  ...['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array'],
  ...['Atomics', 'Intl', 'JSON', 'Math', 'Reflect'],
]);
