# The participant's phone: steps of a plan
