/** Questions for a reason, an opinion or a comparison over time want text, not the cell. */
export const WANTS_TEXT = /为什么|为何|原因|怎么看|影响|风险|如何看待|驱动|\bwhy\b|reason/i;
