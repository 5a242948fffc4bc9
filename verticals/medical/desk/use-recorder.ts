import { type ApiError, asApiError, type Transcript, useClient } from "@guildhall/web";
import { useEffect, useRef, useState } from "react";

type RecorderState =
  | { readonly kind: "idle" | "recording" | "hearing" | "forbidden" }
  | { readonly kind: "failed"; readonly error: ApiError };

/** The microphone: recorded in this page, sent once to be transcribed, kept nowhere. */
export function useRecorder(
  about: { readonly vertical: string; readonly consent: string },
  onHeard: (transcript: Transcript) => void,
) {
  const client = useClient();
  const [state, setState] = useState<RecorderState>({ kind: "idle" });
  const recorder = useRef<MediaRecorder>(undefined);
  useEffect(() => () => release(recorder.current), []);

  const hear = async (recording: Blob) => {
    setState({ kind: "hearing" });
    try {
      onHeard(await client.transcribe(recording, about));
      setState({ kind: "idle" });
    } catch (failure) {
      const error = asApiError(failure);
      setState(error ? { kind: "failed", error } : { kind: "idle" });
    }
  };

  const start = async () => {
    const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => undefined);
    if (!stream) return setState({ kind: "forbidden" });
    const pieces: Blob[] = [];
    const current = new MediaRecorder(stream);
    current.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    current.addEventListener("stop", () => {
      release(current);
      void hear(new Blob(pieces, { type: current.mimeType }));
    });
    recorder.current = current;
    current.start();
    setState({ kind: "recording" });
  };

  return { state, start, stop: () => recorder.current?.stop() };
}

/** Lets go of the microphone, so that the browser's mark of recording goes out. */
function release(recorder: MediaRecorder | undefined): void {
  for (const track of recorder?.stream.getTracks() ?? []) track.stop();
}
