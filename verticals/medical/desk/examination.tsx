import { Input, Segmented } from "antd";
import { useLanguage } from "@guildhall/web";
import { useDeskWords } from "./words.ts";

/** What a doctor entered of one system of the body; he is the source of it. */
export interface Examined {
  readonly system: string;
  readonly state: "normal" | "abnormal";
  readonly text?: string;
  readonly by: string;
}

const systems = [
  { zh: "一般情况", en: "General" },
  { zh: "咽部", en: "Throat" },
  { zh: "心脏", en: "Heart" },
  { zh: "肺部", en: "Lungs" },
  { zh: "腹部", en: "Abdomen" },
  { zh: "四肢", en: "Limbs" },
  { zh: "神经系统", en: "Nervous system" },
] as const;

interface Props {
  readonly examined: readonly Examined[];
  onChange(examined: readonly Examined[]): void;
}

/** The examination system by system. No template of a healthy body fills it: what is not clicked is not written. */
export function Examination({ examined, onChange }: Props) {
  const words = useDeskWords();
  const language = useLanguage();
  const set = (system: string, next: Omit<Examined, "system" | "by"> | undefined) => {
    const others = examined.filter((each) => each.system !== system);
    onChange(next ? [...others, { system, ...next, by: words.doctor }] : others);
  };
  return (
    <details className="examination">
      <summary>
        {words.examination}
        {examined.length > 0 && ` · ${examined.length}`}
      </summary>
      {systems.map((names) => {
        const system = names[language];
        const found = examined.find((each) => each.system === system);
        return (
          <div key={names.en} className="system">
            <span>{system}</span>
            <Segmented
              size="small"
              aria-label={system}
              value={found?.state ?? "none"}
              options={[
                { value: "none", label: words.notExamined },
                { value: "normal", label: words.normal },
                { value: "abnormal", label: words.abnormal },
              ]}
              onChange={(state) => set(system, state === "none" ? undefined : { state: state as Examined["state"] })}
            />
            {found?.state === "abnormal" && (
              <Input
                size="small"
                aria-label={`${system}: ${words.abnormalWhat}`}
                placeholder={words.abnormalWhat}
                value={found.text ?? ""}
                onChange={(event) => set(system, { state: "abnormal", text: event.target.value })}
              />
            )}
          </div>
        );
      })}
    </details>
  );
}
