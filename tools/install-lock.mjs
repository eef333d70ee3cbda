// One installation at a time, over all processes that share this folder.
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const BEAT = 1_000;
const SILENT = 10_000;
/** However it looks from here, no holder that says nothing for so long is alive (its pid may be another's by now). */
const DEAD = 600_000;

/**
 * Runs `work` while it alone holds the lock file at `path`, and promises its result; others wait for their turn.
 * The holder touches the file every second: a lock whose holder died is taken over after 10 s. `work` gets a function
 * that names the process doing the work, which must have ended too before anybody takes over. `doing` is what others are
 * told.
 */
export async function withLock(path, work, doing = 'installing the packages') {
  let told = false;
  while (!take(path)) {
    if (isLeft(path)) release(path);
    else {
      if (!told) console.error(`Another process is ${doing}; waiting for it ...`);
      told = true;
      await pause(200);
    }
  }
  const beat = setInterval(() => touch(path), BEAT);
  const leave = () => rmSync(path, { force: true });
  process.once('exit', leave);
  try {
    return await work((pid) => writeFileSync(path, String(pid)));
  } finally {
    clearInterval(beat);
    process.off('exit', leave);
    leave();
  }
}

/** Creates the file only if there is none: the one step that cannot be done by two. */
function take(path) {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isLeft(path) {
  try {
    const silence = Date.now() - statSync(path).mtimeMs;
    return silence > DEAD || (silence > SILENT && !isAlive(Number(readFileSync(path, 'utf8'))));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Removes a lock that was left, unless somebody else is removing it: else two could remove, the second a new one. */
function release(path) {
  const removal = `${path}-removal`;
  if (!take(removal)) {
    if (isLeft(removal)) rmSync(removal, { force: true });
    return;
  }
  try {
    if (isLeft(path)) rmSync(path, { force: true });
  } finally {
    rmSync(removal, { force: true });
  }
}

function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
