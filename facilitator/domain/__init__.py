"""Rules of facilitation: pure, standard library only; clock and randomness are passed in."""
