// Proves that the bridge is there before any script of the page runs.
document.querySelector('#early').textContent = typeof window.fixture?.ask;
