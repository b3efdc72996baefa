# The console: similar ideas, requests, scribe, paper
