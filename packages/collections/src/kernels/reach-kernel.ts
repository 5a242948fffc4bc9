import { assemble, F32, I32, instantiate } from "./assemble.ts";

/**
 * Which scores reach a floor, sixteen looked at together: a loop of WebAssembly SIMD.
 *
 *     next = reach(scores, end, floor, places)
 *
 * All but the floor are byte offsets into `memory`. Scores are 32-bit floats, a multiple of sixteen of them and at least
 * as many; the offset of each that reaches the floor is written to `places`, and `next` is where the following one would
 * be written.
 */
export type Reach = (scores: number, end: number, floor: number, places: number) => number;

// prettier-ignore
const code = [
  0x02, 1, 0x7b, 1, 0x7f,                      // locals: 4 four times the floor (v128), 5 a score of the sixteen (i32)
  0x20, 2, 0xfd, 0x13, 0x21, 4,                // floors = f32x4.splat floor
  0x03, 0x40,                                  // loop: sixteen scores
    ...reaching(0), ...reaching(16), 0xfd, 0x50, // v128.or
    ...reaching(32), 0xfd, 0x50,
    ...reaching(48), 0xfd, 0x50,
    0xfd, 0x53, 0x04, 0x40,                    //   if v128.any_true
      0x20, 0, 0x21, 5,                        //     at = scores
      0x03, 0x40,                              //     loop: a score
        0x20, 5, 0x2a, 2, 0, 0x20, 2, 0x60,    //       f32.load at >= floor
        0x04, 0x40,                            //       if
          0x20, 3, 0x20, 5, 0x36, 2, 0,        //         i32.store places at
          0x20, 3, 0x41, 4, 0x6a, 0x21, 3,     //         places += 4
        0x0b,
        0x20, 5, 0x41, 4, 0x6a, 0x22, 5,       //       at += 4
        0x20, 0, 0x41, 0xc0, 0, 0x6a,          //       while at < scores + 64
        0x49, 0x0d, 0,
      0x0b,
    0x0b,
    0x20, 0, 0x41, 0xc0, 0, 0x6a, 0x22, 0,     //   scores += 64
    0x20, 1, 0x49, 0x0d, 0,                    //   while scores < end
  0x0b,
  0x20, 3,                                     // places
  0x0b,
];

/** Whether each of four scores, so many bytes on, reaches the floor. */
function reaching(offset: number): readonly number[] {
  return [0x20, 0, 0xfd, 0, 0, offset, 0x20, 4, 0xfd, 0x46];
}

let compiled: WebAssembly.Module | undefined;

/** The loop over this memory. */
export function createReach(memory: WebAssembly.Memory): Reach {
  compiled ??= assemble("reach", [I32, I32, F32, I32], [I32], code);
  return instantiate<Reach>(compiled, "reach", memory);
}
