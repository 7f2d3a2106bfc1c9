/** A flag as the XML of spreadsheets writes it; one that is not there is off. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'
