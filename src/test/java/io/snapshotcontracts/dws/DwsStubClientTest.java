package io.snapshotcontracts.dws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.junit.DwsStates;
import io.snapshotcontracts.junit.SnapshotStub;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client makes of each documented answer of the stub, whichever credential it sends. */
class DwsStubClientTest {

    @RegisterExtension
    static final SnapshotStub stub = SnapshotStub.dws();

    private static final String TOKEN = "X-Auth-Token";
    private static final String SIGNATURE = "Authorization";

    static Stream<Arguments> everyError() {
        return Stream.of(TOKEN, SIGNATURE)
                .flatMap(credential -> Stream.of(
                        Arguments.of(credential, DwsStates.REQUEST_IS_MALFORMED, BadRequestException.class, 400),
                        Arguments.of(credential, DwsStates.TOKEN_IS_REJECTED, UnauthorizedException.class, 401),
                        Arguments.of(credential, DwsStates.TOKEN_LACKS_PERMISSION, ForbiddenException.class, 403),
                        Arguments.of(credential, DwsStates.PROJECT_DOES_NOT_EXIST, NotFoundException.class, 404),
                        Arguments.of(credential, DwsStates.SERVICE_FAILS, InternalServerErrorException.class, 500),
                        Arguments.of(
                                credential, DwsStates.SERVICE_IS_UNAVAILABLE, ServiceUnavailableException.class, 503)));
    }

    @ParameterizedTest
    @MethodSource("everyError")
    void errorHasItsType(String credential, String state, Class<?> type, int status) {
        DwsErrorException e = catchThrowableOfType(
                DwsErrorException.class, () -> with(credential).listSnapshots(stub.parameter(state)));

        assertThat(e).isExactlyInstanceOf(type);
        assertThat(e.status()).isEqualTo(status);
    }

    @Test
    void listMayBeEmpty() {
        SnapshotList list = list(DwsStates.HAS_NO_SNAPSHOTS);

        assertThat(list.snapshots()).isEmpty();
        assertThat(list.count()).isZero();
    }

    @Test
    void snapshotThatIsBeingCreatedHasNoEnd() {
        assertThat(list(DwsStates.HAS_SNAPSHOT_BEING_CREATED).snapshots())
                .singleElement()
                .returns(SnapshotStatus.CREATING, Snapshot::status)
                .returns(null, Snapshot::finished);
    }

    @Test
    void otherStatusAndTypeAreRead() {
        assertThat(list(DwsStates.HAS_UNAVAILABLE_SNAPSHOT).snapshots())
                .extracting(Snapshot::status)
                .containsExactly(SnapshotStatus.UNAVAILABLE);
        assertThat(list(DwsStates.HAS_AUTOMATED_SNAPSHOT).snapshots())
                .extracting(Snapshot::type)
                .containsExactly(SnapshotType.AUTOMATED);
    }

    @Test
    void tokenIsSentAsItsHeaderOnly() {
        DwsClient.builder(stub.baseUrl()).authToken("t-1").build().listSnapshots(id(DwsStates.HAS_SNAPSHOTS));

        stub.assertThatReceived()
                .get(stub.path(DwsStates.HAS_SNAPSHOTS))
                .once()
                .withHeader(TOKEN, "t-1")
                .withoutHeader(SIGNATURE)
                .withHeader("Accept", "application/json");
    }

    private static SnapshotList list(String state) {
        SnapshotList list = with(TOKEN).listSnapshots(id(state));
        assertThat(with(SIGNATURE).listSnapshots(id(state))).isEqualTo(list);
        return list;
    }

    private static String id(String state) {
        return stub.parameter(state);
    }

    private static DwsClient with(String credential) {
        return DwsClient.builder(stub.baseUrl()).header(credential, "any").build();
    }
}
