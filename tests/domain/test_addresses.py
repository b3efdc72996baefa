import pytest

from facilitator.domain.addresses import is_local, without_scheme


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://192.168.1.5:5000", True),
        ("http://10.0.0.7", True),
        ("http://172.20.3.4:8080", True),
        ("http://127.0.0.1:5000", True),
        ("http://localhost:5000", True),
        ("http://169.254.7.7", True),
        ("http://[fd00::5]:5000", True),
        ("http://facilitator.local:5000", True),
        ("http://Facilitator.Local.:5000", True),
        ("https://hall.example.org", False),
        ("https://8.8.8.8", False),
        ("http://[2606:4700::1111]", False),
        ("https://local.example.org", False),
        ("", False),
    ],
)
def test_an_address_of_a_network_of_its_own_is_known(address: str, local: bool) -> None:
    assert is_local(address) is local


def test_people_type_no_scheme() -> None:
    assert [without_scheme(text) for text in ("http://a.test/1", "a.test/1")] == ["a.test/1", "a.test/1"]
