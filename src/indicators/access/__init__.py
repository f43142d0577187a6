"""The data for economists: what stands behind ``import indicators``.

Every function reads the package that was installed with the software, and needs neither a checkout
nor a network. The argument `dataset` names the folder of another one.
"""
