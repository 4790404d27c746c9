package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documented operation a request belongs to. */
class OperationMatcherTest {

    private static final Documentation SHOP = Documentation.read("shop", """
            openapi: 3.1.0
            servers: [{url: 'https://api.example.com/v1'}]
            paths:
              /items/{id}: {get: {operationId: item}, post: {operationId: change}}
              /items/mine: {get: {operationId: mine}}
              /{kind}/mine: {get: {operationId: anyMine}}
              /shops/{shop}/items/{id}: {get: {operationId: shopItem}}
              /files/{name}.{ending}: {get: {operationId: file}}
              /files/{name}: {get: {operationId: plainFile}}
              /jobs/{id}:cancel: {post: {operationId: cancel}}
              /a b: {get: {operationId: space}}
              /gone: {$ref: '#/nowhere'}
              /: {get: {operationId: top}}
              /v1/{kind}/x: {get: {operationId: itself}}
              /{kind}/x: {get: {operationId: anyX}}
              /{a}/{b}/c: {get: {operationId: right}}
              /{a}/b{b}/c: {get: {operationId: partly}}
              /{a}/b/{c}: {get: {operationId: middle}}
              /a/{b}/{c}: {get: {operationId: left}}
              /x/{y}/{z}: {get: {operationId: oneFixed}}
              /{x}/y/z: {get: {operationId: twoFixed}}
            """);
    private static final OperationMatcher MATCHER = new OperationMatcher(List.of(SHOP));

    @ParameterizedTest
    @CsvSource({
        "GET, /items/5, item",
        "get, /items/5, item",
        "POST, /items/5, change",
        "GET, /items/mine, mine",
        "GET, /others/mine, anyMine",
        "GET, /v1/items/5, item",
        "GET, /files/a.txt, file",
        "GET, /files/a, plainFile",
        "POST, /jobs/7:cancel, cancel",
        "GET, /a%20b, space",
        "GET, /, top",
        "GET, /shops/1/items/2, shopItem",
        "GET, a%20b, space",
        "GET, /files/a.b.c, file",
        "GET, /files/.a, plainFile",
        "GET, /v1/v1/mine, anyMine",
        "GET, /v1/a/x, itself",
        "GET, /v1/x, anyX",
        "GET, /a/b/c, left",
        "GET, /x/y/z, twoFixed",
        "GET, /x/y/y, oneFixed",
        "GET, /d/b/c, middle",
        "GET, /d/bb/c, partly",
        "GET, /d/d/c, right",
    })
    void requestOfAContractIsFound(String method, String path, String operation) {
        assertThat(MATCHER.find(method, path))
                .map(match -> match.operation().operationId())
                .contains(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /items/5",
        "GET, /items/",
        "GET, /items/5/",
        "GET, /proxy/items/5",
        "POST, /jobs/7",
        "GET, /Items/5"
    })
    void otherRequestIsNone(String method, String path) {
        assertThat(MATCHER.find(method, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/proxy/items/5, item",
        "/proxy/v1/items/mine, mine",
        "/proxy/shops/1/items/2, shopItem",
        "/deep/er/others/mine, anyMine",
        "/items/5, item",
    })
    void recordedRequestIsFoundBelowAnyPrefix(String path, String operation) {
        assertThat(MATCHER.findBelowAnyPrefix("GET", path))
                .map(match -> match.operation().operationId())
                .contains(operation);
    }

    @Test
    void pathWhoseOperationsAreUnknownIsRefusedWhereItIsMet() {
        assertThatThrownBy(() -> MATCHER.find("GET", "/gone"))
                .isInstanceOf(InvalidContractException.class)
                .hasMessage(
                        "documentation/shop.openapi.yaml: at /paths/~1gone: the reference #/nowhere leads to nothing");
    }
}
