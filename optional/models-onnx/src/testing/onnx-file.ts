/** As much of the ONNX format (protobuf) as a model of a few nodes needs. */
type Bytes = readonly number[];

export interface Node {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly integers?: Readonly<Record<string, number>>;
}

export interface TensorOf {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly values: readonly number[];
  readonly type: "float" | "integer";
}

/** A graph from (input_ids, attention_mask), both texts × tokens, to one output of floats. */
export function onnxFile(graph: {
  readonly nodes: readonly Node[];
  readonly tensors: readonly TensorOf[];
  readonly output: { readonly name: string; readonly rank: number };
}): Uint8Array {
  const whole = [
    ...graph.nodes.flatMap((node) => message(1, nodeOf(node))),
    ...text(2, "tiny"),
    ...graph.tensors.flatMap((tensor) => message(5, tensorOf(tensor))),
    ...message(11, valueOf("input_ids", INT64, 2)),
    ...message(11, valueOf("attention_mask", INT64, 2)),
    ...message(12, valueOf(graph.output.name, FLOAT, graph.output.rank)),
  ];
  const version = [...text(1, ""), ...number(2, 13)];
  return Uint8Array.from([...number(1, 8), ...message(7, whole), ...message(8, version)]);
}

const FLOAT = 1;
const INT64 = 7;
const INTEGER_ATTRIBUTE = 2;

function nodeOf({ operator, inputs, output, integers = {} }: Node): Bytes {
  return [
    ...inputs.flatMap((input) => text(1, input)),
    ...text(2, output),
    ...text(3, output),
    ...text(4, operator),
    ...Object.entries(integers).flatMap(([name, value]) =>
      message(5, [...text(1, name), ...number(3, value), ...number(20, INTEGER_ATTRIBUTE)]),
    ),
  ];
}

function tensorOf({ name, dimensions, values, type }: TensorOf): Bytes {
  const data =
    type === "float"
      ? new Uint8Array(Float32Array.from(values).buffer)
      : new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
  return [
    ...dimensions.flatMap((size) => number(1, size)),
    ...number(2, type === "float" ? FLOAT : INT64),
    ...text(8, name),
    ...message(9, [...data]),
  ];
}

function valueOf(name: string, type: number, rank: number): Bytes {
  const shape = Array.from({ length: rank }, (_, at) => message(1, text(2, `d${at}`))).flat();
  return [...text(1, name), ...message(2, message(1, [...number(1, type), ...message(2, shape)]))];
}

function number(field: number, value: number): Bytes {
  return [...varint(field << 3), ...varint(value)];
}

function text(field: number, value: string): Bytes {
  return message(field, [...Buffer.from(value)]);
}

function message(field: number, content: Bytes): Bytes {
  return [...varint((field << 3) | 2), ...varint(content.length), ...content];
}

function varint(value: number): Bytes {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}
