/** What we use of WebAssembly, which the types of Node leave to those of the browser. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { readonly initial: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { readonly g: { readonly memory: Memory } });
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
