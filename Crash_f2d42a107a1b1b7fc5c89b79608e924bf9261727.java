import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_f2d42a107a1b1b7fc5c89b79608e924bf9261727 {
    static final String base64Bytes = String.join("", "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0eIHSHZnHYZ0DAAFJAARzaXpleHAAAAAXdwQAAAAXc3IAEWphdmEubGFuZy5JbnRlZ2VyEuKgpPeBhzgCAAFJAAV2YWx1ZXhyABBqYXZhLmxhbmcuTnVtYmVyhqyVHQuU4IsCAAB4cAAAAARxAH4ABHEAfgAEc3EAfgACAAAAL3NxAH4AAgAAAABzcQB+AAIAAACCc3EAfgACAAAAB3NxAH4AAgAAAANzcQB+AAIAAAAFc3EAfgACAAAAAXNxAH4AAgAAAHhxAH4AC3NxAH4AAgAAACBzcQB+AAIAAAACc3EAfgACAAAD4nNxAH4AAgAAAKtxAH4ADnNxAH4AAgAAAm9zcQB+AAIAAAAycQB+AARxAH4ACHNxAH4AAgAAAIpzcQB+AAIAAAGIeA==");

    public static void main(String[] args) throws Throwable {
        Crash_f2d42a107a1b1b7fc5c89b79608e924bf9261727.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = io.snapshotcontracts.fuzz.Driver.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = io.snapshotcontracts.fuzz.Driver.class.getMethod("fuzzerInitialize", String[].class);
                fuzzerInitialize.invoke(null, (Object) args);
            } catch (NoSuchMethodException ignored1) {
            } catch (IllegalAccessException | InvocationTargetException e) {
                e.printStackTrace();
                System.exit(1);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
        com.code_intelligence.jazzer.api.CannedFuzzedDataProvider input = new com.code_intelligence.jazzer.api.CannedFuzzedDataProvider(base64Bytes);
        io.snapshotcontracts.fuzz.Driver.fuzzerTestOneInput(input);
    }
}