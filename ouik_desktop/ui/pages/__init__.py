"""The pages of the window, a folder a noun; what several of them show stands in `shared`."""
