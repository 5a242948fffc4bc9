import XProvider from "@ant-design/x/es/x-provider";
import { App as AntApp } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import "dayjs/locale/zh-cn";
import { useMemo } from "react";
import { ClientContext } from "./api/client-context.ts";
import { createClient } from "./api/client.ts";
import { Desk } from "./shell/desk.tsx";
import { Header } from "./shell/header.tsx";
import { Starting } from "./shell/starting.tsx";
import { themeOf } from "./shell/theme.ts";
import { usePremises } from "./shell/use-premises.ts";
import { useSettings } from "./shell/use-settings.ts";
import { LanguageContext } from "./words/words.ts";

/** The whole page: the reader's language and colours around a header and the desk. */
export function App() {
  const settings = useSettings();
  const client = useMemo(() => createClient(settings.language), [settings.language]);
  const { premises, waiting, refresh } = usePremises(client);
  const vertical = premises?.verticals.find(({ id }) => id === settings.vertical) ?? premises?.verticals[0];
  return (
    <LanguageContext value={settings.language}>
      <XProvider theme={themeOf(settings.dark)} locale={settings.language === "zh" ? zhCN : enUS}>
        <AntApp component={false}>
          <ClientContext value={client}>
            <Header settings={settings} premises={premises} vertical={vertical} />
            {premises && vertical ? (
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
