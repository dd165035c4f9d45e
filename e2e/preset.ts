/** What `--preset=FILE` holds: a filled-in connect screen. */
export type Preset = {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appOrigin: string;
  readonly apiOrigin: string;
};
