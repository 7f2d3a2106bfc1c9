/** The day on this laptop's calendar, as `YYYY-MM-DD`; Swedish writes it as ISO does. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date())
