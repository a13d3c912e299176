/** The origin owns the data: it is chosen once and never changed (adr/0002). */
export const appScheme = 'app';
export const appHost = 'ringbuch';
export const appUrl = `${appScheme}://${appHost}/`;
