import { AudioOutlined } from "@ant-design/icons";
import { ErrorNote, type Transcript } from "@guildhall/web";
import { Button, Input, Segmented } from "antd";
import { useState } from "react";
import { Doubts } from "./doubts.tsx";
import { turnsText } from "./turns-in.ts";
import { useRecorder } from "./use-recorder.ts";
import { useDeskWords } from "./words.ts";

interface Props {
  readonly vertical: string;
  readonly hears: boolean;
  onHeard(text: string, consent: string): void;
}

/** Consent first, then the microphone, then who is the doctor and what to listen to again. */
export function Recording({ vertical, hears, onHeard }: Props) {
  const words = useDeskWords();
  const [consent, setConsent] = useState("");
  const [heard, setHeard] = useState<Transcript>();
  const [doctor, setDoctor] = useState<string>();
  const { state, start, stop } = useRecorder({ vertical, consent }, (transcript) => {
    setHeard(transcript);
    setDoctor(undefined);
    onHeard(turnsText(transcript.turns), transcript.consent.given);
  });
  if (!hears) return <p className="quiet">{words.deaf}</p>;

  const speakers = [...new Set(heard?.turns.map(({ speaker }) => speaker))];
  const name = (speaker: string, of: string) => (speaker === of ? words.doctor : words.patient);
  return (
    <div className="recording">
      <Input
        aria-label={words.consent}
        placeholder={`${words.consent}: ${words.consentPlaceholder}`}
        value={consent}
        disabled={state.kind === "recording"}
        onChange={(event) => setConsent(event.target.value)}
      />
      {state.kind === "recording" ? (
        <Button danger icon={<AudioOutlined aria-hidden />} onClick={stop}>
          {words.stopRecording}
        </Button>
      ) : (
        <Button
          icon={<AudioOutlined aria-hidden />}
          disabled={consent.trim() === ""}
          loading={state.kind === "hearing"}
          onClick={() => void start()}
        >
          {state.kind === "hearing" ? words.hearing : words.record}
        </Button>
      )}
      {state.kind === "forbidden" && <p role="alert">{words.noMicrophone}</p>}
      {state.kind === "failed" && <ErrorNote error={state.error} />}
      {heard && speakers.length > 1 && (
        <label className="who">
          {words.whoIsDoctor}
          <Segmented
            options={speakers}
            value={doctor ?? ""}
            onChange={(chosen) => {
              setDoctor(chosen);
              const turns = heard.turns.map((turn) => ({ ...turn, speaker: name(turn.speaker, chosen) }));
              onHeard(turnsText(turns), heard.consent.given);
            }}
          />
        </label>
      )}
      {heard && <Doubts turns={heard.turns} />}
    </div>
  );
}
