"""Packed or plain, the products are the same."""

from __future__ import annotations

import pytest

from mtcheck.language_model import products
from mtcheck.language_model.products import gated_product, product

TOLERANCES = {"float32": 1e-4, "bfloat16": 0.1}


@pytest.mark.parametrize("dtype", TOLERANCES)
@pytest.mark.parametrize("packed", [True, False])
def test_products_are_torchs_own(dtype: str, packed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch
    from torch.nn.functional import linear, silu

    if not packed:
        monkeypatch.setattr(products, "_is_right", lambda make, dtype: False)
    torch.manual_seed(1)
    kind, tolerance = getattr(torch, dtype), TOLERANCES[dtype]
    gate, up = (torch.randn(96, 64).to(kind) / 8 for _ in range(2))
    with torch.inference_mode():
        for count in (1, 5, 64, 700):
            rows = torch.randn(count, 64).to(kind)
            exact = [linear(rows.float(), weight.float()) for weight in (gate, up)]

            assert torch.allclose(product(gate)(rows).float(), exact[0], atol=tolerance)
            assert torch.allclose(gated_product(gate, up)(rows).float(), silu(exact[0]) * exact[1], atol=tolerance)


def test_an_operator_that_is_missing_or_wrong_is_not_used() -> None:
    import torch

    def missing(weight: torch.Tensor) -> products.Product:
        raise AttributeError("'_OpNamespace' 'mkl' object has no attribute '_mkl_linear'")

    def wrong(weight: torch.Tensor) -> products.Product:
        return lambda rows: rows @ weight.T + 1

    assert not products._is_right(missing, torch.float32)
    assert not products._is_right(wrong, torch.float32)
