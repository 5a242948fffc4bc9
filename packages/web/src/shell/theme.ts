import { theme, type ThemeConfig } from "antd";

const fontFamily = `system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif`;

/** Ant Design in the page's ink and paper; the same values stand in page.css for what is ours. */
export function themeOf(dark: boolean): ThemeConfig {
  const ink = dark
    ? { colorPrimary: "#7fbcd4", colorLink: "#8fc6dc", colorBgBase: "#16191c", colorTextBase: "#e8e6e1" }
    : { colorPrimary: "#1f5873", colorLink: "#1f5873", colorBgBase: "#ffffff", colorTextBase: "#1c2126" };
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...ink,
      fontFamily,
      borderRadius: 6,
      fontSize: 14,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.18s",
    },
    components: {
      Button: { primaryColor: dark ? "#10181c" : "#ffffff", primaryShadow: "none", defaultShadow: "none" },
    },
  };
}
