print("legwork")
