/** Types of WebAssembly values, as its modules write them. */
export const I32 = 0x7f;
export const F32 = 0x7d;

/** A module with one function of this name over a memory that is given to it as `g.memory`. `code` begins with its locals. */
export function assemble(
  name: string,
  parameters: readonly number[],
  results: readonly number[],
  code: readonly number[],
): WebAssembly.Module {
  // prettier-ignore
  return new WebAssembly.Module(Uint8Array.from([
    ...ascii("\0asm"), 1, 0, 0, 0,
    ...section(1, [1, 0x60, parameters.length, ...parameters, results.length, ...results]),
    ...section(2, [1, 1, ...ascii("g"), 6, ...ascii("memory"), 2, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, name.length, ...ascii(name), 0, 0]),
    ...section(10, [1, ...length(code.length), ...code]),
  ]));
}

/** The function of a module over this memory. */
export function instantiate<Kernel>(module: WebAssembly.Module, name: string, memory: WebAssembly.Memory): Kernel {
  return new WebAssembly.Instance(module, { g: { memory } }).exports[name] as Kernel;
}

function section(number: number, content: readonly number[]): readonly number[] {
  return [number, ...length(content.length), ...content];
}

/** LEB128 of a number below 16,384. */
function length(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, value >> 7];
}

function ascii(text: string): readonly number[] {
  return [...Buffer.from(text)];
}
