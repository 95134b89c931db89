// Days as the API writes them, yyyy-mm-dd.

let known = null;

/** Takes over what day it is for the service, whose reports are of it unless they are asked for another. */
export const setToday = day => { known = day; };

export const today = () => known;
