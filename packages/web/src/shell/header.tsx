import { LockOutlined, MoonOutlined, SunOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import type { Premises, VerticalInfo } from "../api/shapes.ts";
import { deskPath } from "../tasks/desk-path.ts";
import { useWords } from "../words/words.ts";
import type { Settings } from "./use-settings.ts";

interface Props {
  readonly settings: Settings;
  readonly premises: Premises | undefined;
  readonly vertical: VerticalInfo | undefined;
  readonly isAtDesk: boolean;
  go(path: string): void;
}

/** Name, vertical, what answers and where words go, language and colours. */
export function Header({ settings, premises, vertical, isAtDesk, go }: Props) {
  const words = useWords();
  return (
    <header className="header">
      <a className="skip" href="#question">
        {words.skipToQuestion}
      </a>
      <a className="brand" href="/" translate="no">
        <img src="/seal.svg" alt="" width="26" height="26" />
        <strong>{words.brand}</strong>
        <span>{words.brandOther}</span>
      </a>
      {premises && vertical && (
        <nav aria-label={words.chooseVertical} className="verticals">
          <Segmented
            aria-label={words.chooseVertical}
            value={vertical.id}
            onChange={settings.chooseVertical}
            options={premises.verticals.map(({ id, name }) => ({ value: id, label: name[settings.language] }))}
          />
          {(isAtDesk || vertical.tasks.length > 0) && (
            <Button type="link" onClick={() => go(isAtDesk ? "/" : deskPath(vertical.id))}>
              {isAtDesk ? words.toAsking : words.toTasks}
            </Button>
          )}
        </nav>
      )}
      {premises && <Trust premises={premises} />}
      <div className="switches">
        <Button type="text" onClick={settings.switchLanguage} lang={settings.language === "zh" ? "en" : "zh-CN"}>
          {words.toOtherLanguage}
        </Button>
        <Button
          type="text"
          aria-label={settings.dark ? words.toLight : words.toDark}
          title={settings.dark ? words.toLight : words.toDark}
          icon={settings.dark ? <SunOutlined /> : <MoonOutlined />}
          onClick={settings.switchColours}
        />
      </div>
    </header>
  );
}

/** Which model writes, if any, and where words go, if anywhere. */
function Trust({ premises: { model, outgoing } }: { premises: Premises }) {
  const words = useWords();
  return (
    <p className="trust">
      <span>{model.id === "extractive" ? words.noModel : words.modelInUse(model.id)}</span>
      {outgoing.length === 0 ? (
        <span className="stays">
          <LockOutlined aria-hidden /> {words.nothingLeaves}
        </span>
      ) : (
        <span className="leaves">{words.leavesTo(outgoing.join(", "))}</span>
      )}
    </p>
  );
}
