# The console: plan, ballot, results
