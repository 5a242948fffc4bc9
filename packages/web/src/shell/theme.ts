import { theme, type ThemeConfig } from "antd";

const fontFamily = `system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif`;

/** Ant Design in the page's ink and paper; the same values stand in page.css for what is ours. */
export function themeOf(dark: boolean): ThemeConfig {
  const ink = dark
    ? {
        colorPrimary: "#7fbcd4",
        colorError: "#f0857b",
        colorInfo: "#7fbcd4",
        colorLink: "#8fc6dc",
        colorBgBase: "#101315",
        colorBgContainer: "#191d20",
        colorBgElevated: "#20262a",
        colorBorder: "#434b52",
        colorTextBase: "#e8e6e1",
        colorTextPlaceholder: "#8b949c",
      }
    : {
        colorPrimary: "#1f5873",
        colorError: "#b3261e",
        colorInfo: "#1f5873",
        colorLink: "#1f5873",
        colorBgBase: "#ffffff",
        colorTextBase: "#1c2126",
        colorTextPlaceholder: "#6a737b",
      };
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
      Alert: { withDescriptionPadding: "12px 16px", withDescriptionIconSize: 18 },

      Button: {
        primaryColor: dark ? "#10181c" : "#ffffff",
        dangerColor: dark ? "#1c0f0e" : "#ffffff",
        dangerShadow: "none",
        primaryShadow: "none",
        defaultShadow: "none",
      },
    },
  };
}
