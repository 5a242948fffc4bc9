import { createHash } from "node:crypto";
import { type DraftedSection, type Exporter, joinedSentences, type TaskResult } from "@guildhall/core";
import { loincOf } from "./loinc.ts";

/** Asserted by artificial intelligence: HL7 v3 ObservationValue. */
const AIAST = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
  code: "AIAST",
  display: "Artificial Intelligence asserted",
} as const;

/**
 * A FHIR R4 document Bundle: Composition, DocumentReference, Provenance and who takes part. A draft is `preliminary` and
 * carries AIAST; what a person made final is `final` and does not.
 */
export const fhir: Exporter = {
  mediaType: "application/fhir+json",
  extension: "fhir.json",
  write: async (result, { now }) => Buffer.from(`${JSON.stringify(bundleOf(result, now), undefined, 2)}\n`),
};

function bundleOf(result: TaskResult, now: string) {
  const { output, auditId, label, task, model } = result;
  if (output.form !== "draft") throw new Error("only a draft becomes a document");
  const isFinal = label.provenance === "confirmed-by-person";
  const id = (what: string): string => uuidOf(`${auditId}/${what}`);
  const refer = (what: string) => ({ reference: `urn:uuid:${id(what)}` });
  const meta = isFinal ? {} : { meta: { security: [AIAST] } };
  const entry = (what: string, resource: object) => ({
    fullUrl: `urn:uuid:${id(what)}`,
    resource: { ...resource, id: id(what) },
  });
  const title = output.title.zh;
  const type = { coding: [{ system: "urn:guildhall:record", code: task, display: title }], text: title };
  const told = isFinal ? output.sections.filter(({ sentences }) => sentences.length > 0) : output.sections;
  const text = told.map((section) => `${section.name.zh}：${wordsOf(section)}`).join("\n");
  const device = `${model.provider}/${model.id} ${model.version}`;
  return {
    resourceType: "Bundle",
    ...meta,
    identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${id("bundle")}` },
    type: "document",
    timestamp: now,
    entry: [
      entry("composition", {
        resourceType: "Composition",
        ...meta,
        status: isFinal ? "final" : "preliminary",
        type,
        subject: refer("patient"),
        date: now,
        author: [refer("practitioner"), refer("device")],
        title,
        section: told.map((section) => sectionOf(section)),
      }),
      entry("document", {
        resourceType: "DocumentReference",
        ...meta,
        status: "current",
        docStatus: isFinal ? "final" : "preliminary",
        type,
        subject: refer("patient"),
        date: now,
        content: [
          {
            attachment: {
              contentType: "text/plain",
              language: "zh-CN",
              data: Buffer.from(text).toString("base64"),
              title,
            },
          },
        ],
      }),
      entry("provenance", {
        resourceType: "Provenance",
        target: [refer("composition"), refer("document")],
        recorded: now,
        agent: [
          { type: participant("assembler"), who: refer("device") },
          { type: participant(isFinal ? "author" : "verifier"), who: refer("practitioner") },
        ],
      }),
      entry("patient", { resourceType: "Patient" }),
      entry("practitioner", { resourceType: "Practitioner", active: true }),
      entry("device", {
        resourceType: "Device",
        status: "active",
        deviceName: [{ name: device, type: "model-name" }],
      }),
    ],
  };
}

function sectionOf(section: DraftedSection) {
  const { id, name, sentences } = section;
  const code = loincOf(id);
  const isEmpty = sentences.length === 0;
  return {
    title: name.zh,
    ...(code ? { code: { coding: [{ system: "http://loinc.org", ...code }] } } : {}),
    text: {
      status: "generated",
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped(wordsOf(section))}</p></div>`,
    },
    ...(isEmpty
      ? {
          emptyReason: {
            coding: [{ system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code: "notasked" }],
          },
        }
      : {}),
  };
}

function wordsOf({ sentences, reason, empty }: DraftedSection): string {
  return joinedSentences(sentences) || reason || empty || "";
}

function participant(code: "assembler" | "author" | "verifier") {
  return {
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type", code }],
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br/>");
}

/** The same part of the same result has the same id: a UUID over SHA-256, of version 8 (RFC 9562). */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
