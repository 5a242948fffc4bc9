import { Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useWords } from "../words/words.ts";

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Props {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly value: Readonly<Record<string, unknown>>;
  onChange(value: Readonly<Record<string, unknown>>): void;
}

/** A form over the JSON Schema of a task's input: one field a property; what is no word, number or choice is JSON. */
export function SchemaForm({ schema, value, onChange }: Props) {
  const { properties = {}, required = [] } = schema as Schema;
  const set = (name: string, given: unknown) => {
    const { [name]: _, ...rest } = value;
    onChange(given === undefined || given === "" ? rest : { ...rest, [name]: given });
  };
  return (
    <div className="schema-form">
      {Object.entries(properties).map(([name, property]) => (
        <label key={name}>
          <span>
            {property.title ?? name}
            {required.includes(name) && " *"}
            {property.description && <small> {property.description}</small>}
          </span>
          <Field schema={property} value={value[name]} onChange={(given) => set(name, given)} />
        </label>
      ))}
    </div>
  );
}

interface FieldProps {
  readonly schema: Schema;
  readonly value: unknown;
  onChange(value: unknown): void;
}

function Field({ schema, value, onChange }: FieldProps) {
  if (schema.enum)
    return (
      <Select
        allowClear
        value={value as string | undefined}
        options={schema.enum.map((each) => ({ value: each, label: each }))}
        onChange={onChange}
      />
    );
  if (schema.type === "boolean")
    return <Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
  if (schema.type === "number" || schema.type === "integer")
    return (
      <InputNumber value={(value as number | undefined) ?? null} onChange={(given) => onChange(given ?? undefined)} />
    );
  if (schema.type === "string")
    return (
      <Input.TextArea
        value={(value as string | undefined) ?? ""}
        autoSize={{ minRows: 1, maxRows: 12 }}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return <JsonField onChange={onChange} />;
}

/** A list or anything else that has parts, as JSON; what cannot be read yet is not given. */
function JsonField({ onChange }: { onChange(value: unknown): void }) {
  const words = useWords();
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  return (
    <Input.TextArea
      value={text}
      status={isWrong ? "error" : ""}
      placeholder={words.asJson}
      autoSize={{ minRows: 3, maxRows: 16 }}
      onChange={(event) => {
        setText(event.target.value);
        const read = readJson(event.target.value);
        setWrong(read === undefined && event.target.value.trim() !== "");
        onChange(read);
      }}
    />
  );
}

/** The value that a text spells, or the text itself where it is none but words: 甲：…. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return /^\s*[[{"]/.test(text) ? undefined : text || undefined;
  }
}
