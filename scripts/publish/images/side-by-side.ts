/** Does many tasks a few at a time: memory stays bounded whatever their number. */
import { availableParallelism } from "node:os";

/** One task for each processor at once; the first failure ends all. */
export async function sideBySide<T>(tasks: readonly T[], work: (task: T) => Promise<void>): Promise<void> {
  const waiting = tasks.values();
  const worker = async () => {
    for (const task of waiting) await work(task);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
