/** Addresses that stand in letters and on set-up's screen; the pages themselves are in app/(auth)/sign-in. */
export const invitationPath = (token: string): string => `/sign-in/invitation/${token}`;
export const passwordResetPath = (token: string): string => `/sign-in/reset/${token}`;
