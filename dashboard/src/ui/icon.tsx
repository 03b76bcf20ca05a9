/** Our own line icons on a 24-unit grid, drawn in the colour of the text around them. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  dots: 'M12 5a.6.6 0 1 1 0 1.2A.6.6 0 0 1 12 5zM12 11.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM12 17.8a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z',
  down: 'M6 9.5l6 6 6-6',
  hold: 'M9 5v14M15 5v14',
  image: 'M4 6h16v12H4zM4 15l4.5-4 4 3.5 3-2.5L20 16M15.5 9.5v.01',
  list: 'M9 7h11M9 12h11M9 17h11M4.5 7v.01M4.5 12v.01M4.5 17v.01',
  location: 'M12 21c4-4.2 6.5-7.6 6.5-11A6.5 6.5 0 0 0 5.5 10c0 3.4 2.5 6.8 6.5 11zM12 10v.01',
  microphone:
    'M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6 11.5a6 6 0 0 0 12 0M12 17.5V21',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  open: 'M9 6H6v12h12v-3M13 5h6v6M19 5l-8 8',
  reply: 'M10 6l-6 6 6 6M4.5 12H14a6 6 0 0 1 6 6',
  restart: 'M5 12a7 7 0 1 0 2.2-5.1M5 4.5v4h4',
  save: 'M12 4v10M7.5 10l4.5 4.5 4.5-4.5M5 19h14',
  send: 'M4.5 12h13M12 5.5l6.5 6.5-6.5 6.5',
  sticker: 'M5 5h14v8l-6 6H5zM19 13h-6v6M9 9.5v.01M14.5 9.5v.01M9 13c1 .8 2 1 3 .9',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1 1M17.4 17.4l1 1M18.4 5.6l-1 1M6.6 17.4l-1 1',
  system: 'M4 5h16v10H4zM9 19h6M12 15v4',
  twice: 'M8 8h11v11H8zM5 15V5h10',
} as const;

export type IconName = keyof typeof PATHS;

/** Always decoration: what a control does is said by its label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
