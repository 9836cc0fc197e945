// Chosen files are kept on the device (IndexedDB) until they are sent, so that a closed page loses no photo.
const STORE = "files";
const DAYS = 14;

function open() {
  return new Promise((done, fail) => {
    const request = indexedDB.open("shudarga", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function run(mode, act) {
  const base = await open();
  try {
    return await new Promise((done, fail) => {
      const change = base.transaction(STORE, mode);
      const request = act(change.objectStore(STORE));
      change.oncomplete = () => done(request.result);
      change.onerror = change.onabort = () => fail(change.error);
    });
  } finally { base.close(); }
}

/** Whether the files are kept now; a full or a private browser may refuse. */
export async function keepFiles(key, files) {
  try {
    await run("readwrite", (store) => (files.length ? store.put({ files, at: Date.now() }, key) : store.delete(key)));
    return true;
  } catch { return false; }
}

export async function keptFiles(key) {
  try {
    const kept = await run("readonly", (store) => store.get(key));
    return kept && Date.now() - kept.at < DAYS * 86400000 ? kept.files : [];
  } catch { return []; }
}
