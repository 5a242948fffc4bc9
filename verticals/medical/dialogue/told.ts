import type { Finding } from "../vocabulary/findings/finding.ts";
import type { Subject } from "./standing.ts";
import type { Spoken } from "./utterance.ts";

/** What was told of one finding at one place: whether the patient has it, in whose words, and what asked for it. */
export interface Told {
  readonly finding: Finding;
  readonly status: "present" | "absent" | "uncertain";
  readonly subject: Subject;
  /** Of an earlier time, and not of this illness. */
  readonly isPast: boolean;
  /** The finding was called by a name; not so where 精神好吗 was answered. */
  readonly isNamed: boolean;
  /** Of a part of the time only: 白天不烧. */
  readonly isForATime: boolean;
  readonly words: string;
  /** The clause that says so: the answer, where the question named it. */
  readonly said: Spoken;
  /** The question that it answers. */
  readonly question?: Spoken;
  /** In ℃, where a temperature was said of it. */
  readonly temperature?: number;
}

/** Words that place what they tell in an earlier time. */
export const EARLIER =
  /以前|之前(?!好过)|上次|去年|前年|小时候|曾经?|从小|原来|(?:得|患|做)过|上个月|上月|往年|used to|in the past|history of|years ago/;

/** Words that hold a denial to a part of the time: 之前没有鼻涕, 白天不烧. */
export const FOR_A_TIME = /之前|以前|刚?开始|第一天|白天|平时|早上|上午|中午|下午|晚上|夜里|前几天|前天|昨天|当时|那天/;
