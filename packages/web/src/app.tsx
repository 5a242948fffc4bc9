import XProvider from "@ant-design/x/es/x-provider";
import { App as AntApp } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import "dayjs/locale/zh-cn";
import { lazy, Suspense, useMemo } from "react";
import { ClientContext } from "./api/client-context.ts";
import { createClient } from "./api/client.ts";
import { Desk } from "./shell/desk.tsx";
import { Header } from "./shell/header.tsx";
import { Starting } from "./shell/starting.tsx";
import { themeOf } from "./shell/theme.ts";
import { usePremises } from "./shell/use-premises.ts";
import { useSettings } from "./shell/use-settings.ts";
import { deskPath } from "./tasks/desk-path.ts";
import { ownDesks } from "./tasks/desks.ts";
import { usePlace } from "./tasks/use-place.ts";
import { LanguageContext } from "./words/words.ts";

const TaskDesk = lazy(async () => ({ default: (await import("./tasks/task-desk.tsx")).TaskDesk }));

/** The whole page: the reader's language and colours around a header and the desk. */
export function App() {
  const settings = useSettings();
  const client = useMemo(() => createClient(settings.language), [settings.language]);
  const { premises, waiting, refresh } = usePremises(client);
  const { path, go } = usePlace();
  const atDesk = premises?.verticals.find(({ id }) => path === deskPath(id));
  const vertical = atDesk ?? premises?.verticals.find(({ id }) => id === settings.vertical) ?? premises?.verticals[0];
  const OwnDesk = atDesk && (ownDesks[atDesk.id] ?? TaskDesk);
  const chooseVertical = (id: string) => {
    settings.chooseVertical(id);
    if (atDesk) go(premises?.verticals.find((each) => each.id === id)?.tasks.length ? deskPath(id) : "/");
  };
  return (
    <LanguageContext value={settings.language}>
      <XProvider theme={themeOf(settings.dark)} locale={settings.language === "zh" ? zhCN : enUS}>
        <AntApp component={false}>
          <ClientContext value={client}>
            <Header
              settings={{ ...settings, chooseVertical }}
              premises={premises}
              vertical={vertical}
              isAtDesk={atDesk !== undefined}
              go={go}
            />
            {premises && atDesk && OwnDesk ? (
              <Suspense>
                <OwnDesk key={atDesk.id} premises={premises} vertical={atDesk} />
              </Suspense>
            ) : premises && vertical ? (
              <Desk
                premises={premises}
                vertical={vertical}
                refresh={refresh}
                chooseVertical={settings.chooseVertical}
              />
            ) : (
              <Starting waiting={waiting} />
            )}
          </ClientContext>
        </AntApp>
      </XProvider>
    </LanguageContext>
  );
}
