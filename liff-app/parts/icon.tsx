// 24 px icons, one line weight, drawn to sit on the height of Chinese letters. Markup is our own constant text.

const DRAWINGS = {
  home: '<path d="M3.500 10.800 12 4l8.500 6.800M5.800 9.300V19.500h12.400V9.300M10 19.500v-5h4v5"/>',
  card: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 9.500h18"/><circle cx="8" cy="14.300" r="1.700" fill="currentColor"/><circle cx="13" cy="14.300" r="1.700"/>',
  ticket:
    '<path d="M3.500 6.500h17v3.200a2.400 2.400 0 0 0 0 4.600v3.200h-17v-3.200a2.400 2.400 0 0 0 0-4.600ZM9.500 6.500v2M9.500 11v2M9.500 15.500v2"/>',
  person: '<circle cx="12" cy="8" r="3.700"/><path d="M4.800 20c.6-4 3.400-6 7.200-6s6.600 2 7.200 6"/>',
  scan: '<path d="M3.500 8V5.300c0-1 .8-1.800 1.800-1.800H8M16 3.500h2.700c1 0 1.800.8 1.800 1.800V8M20.500 16v2.700c0 1-.8 1.800-1.800 1.800H16M8 20.500H5.300c-1 0-1.800-.8-1.800-1.800V16"/><path d="M7.500 7.500h3.500v3.500H7.500zM13 7.500h3.500v3.500H13zM7.500 13h3.500v3.500H7.500zM13 13h1.200v1.200M16.500 13v0M13.500 16.500h3M16.500 14.800v1.700"/>',
  chev: '<path d="m9.500 6 6 6-6 6"/>',
  down: '<path d="m6 9.500 6 6 6-6"/>',
  check: '<path d="m5 12.500 4.700 4.700L19.200 7.500"/>',
  expand: '<path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5"/>',
  sun: '<circle cx="12" cy="12" r="3.800"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.700 5.700 7 7M17 17l1.300 1.300M5.700 18.300 7 17M17 7l1.300-1.300"/>',
  off: '<path d="M4 4l16 16M8.600 15.600a5 5 0 0 1 6.300-.4M5.200 12.200a9.600 9.600 0 0 1 4-2.300M13.500 9.500a9.700 9.700 0 0 1 5.300 2.700M2.500 9a14 14 0 0 1 4.300-2.600M11 5.200A14 14 0 0 1 21.500 9"/><circle cx="12" cy="19" r="1" fill="currentColor"/>',
  again: '<path d="M19.500 12a7.500 7.500 0 1 1-2.300-5.400M19.500 3.800v3.800h-3.800"/>',
  del: '<path d="M8.500 6h12v12h-12L3.500 12ZM12 9.700l4.600 4.600M16.600 9.700 12 14.300"/>',
  store:
    '<path d="M4 10v9.500h16V10M3 8l1.600-3.500h14.800L21 8c0 1.300-1 2.200-2.200 2.200S16.600 9.300 16.600 8c0 1.300-1 2.200-2.300 2.200S12 9.300 12 8c0 1.300-1 2.200-2.300 2.200S7.400 9.300 7.400 8c0 1.300-1 2.200-2.200 2.200S3 9.300 3 8ZM9.500 19.500v-5h5v5"/>',
  keys: '<g fill="currentColor" stroke="none"><circle cx="6.500" cy="5" r="1.500"/><circle cx="12" cy="5" r="1.500"/><circle cx="17.500" cy="5" r="1.500"/><circle cx="6.500" cy="11" r="1.500"/><circle cx="12" cy="11" r="1.500"/><circle cx="17.500" cy="11" r="1.500"/><circle cx="6.500" cy="17" r="1.500"/><circle cx="12" cy="17" r="1.500"/><circle cx="17.500" cy="17" r="1.500"/></g>',
  lock: '<rect x="5" y="10.500" width="14" height="9.500" rx="2"/><path d="M8 10.500V8a4 4 0 0 1 8 0v2.500"/>',
} as const
export type IconName = keyof typeof DRAWINGS

export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="i"
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
    dangerouslySetInnerHTML={{ __html: DRAWINGS[name] }}
  />
)
