import vm from 'node:vm';
import { type Intrinsics, inward, outward } from './crossing.ts';
import { NotEmulated, type ScriptException, scriptExceptionOf } from './failures.ts';
import { methodOf, NAME, type Service, TEXT } from './service.ts';

interface RealmOptions {
  readonly now: () => Date;
  /** What the script finds as globals. */
  readonly globals: Readonly<Record<string, Service>>;
  /** Before each call of a service's method; what it throws ends the call. */
  readonly onCall: (name: string) => void;
  /** Told of what no script may catch. */
  readonly onFatal: (error: unknown) => void;
}

/**
 * A realm with the language and Google's services in it, and nothing of Node: no timers, no fetch. Each
 * execution has one of its own, so that no global outlives it.
 */
export class Realm {
  readonly #options: RealmOptions;
  readonly #context: vm.Context;
  readonly #inner: Intrinsics;
  readonly #newMethod: (invoke: (args: unknown[]) => unknown) => object;
  readonly #faces = new WeakMap<Service, object>();
  readonly #services = new WeakMap<object, Service>();

  constructor(options: RealmOptions) {
    this.#options = options;
    this.#context = vm.createContext(Object.create(null));
    const now = (): number => options.now().getTime();
    const { inner, newMethod } = vm.runInContext(BOOTSTRAP, this.#context)(now);
    this.#inner = inner;
    this.#newMethod = newMethod;
    for (const [name, service] of Object.entries(options.globals))
      this.#context[name] = this.#faceOf(service);
  }

  load(bundle: vm.Script): void {
    bundle.runInContext(this.#context);
  }

  /** True where the bundle has a global function of this name. */
  has(functionName: string): boolean {
    return typeof this.#context[functionName] === 'function';
  }

  /** Calls a global function with copies of the arguments, and copies what it returns. */
  call(functionName: string, args: readonly unknown[]): unknown {
    const inside = args.map((arg) => this.#inward(arg));
    const returned: unknown = this.#context[functionName](...inside);
    if (typeof Object(returned).then === 'function') throw new NotEmulated(`asynchronous ${functionName}`);
    return typeof returned === 'function' ? undefined : this.#outward(returned);
  }

  /** What a script threw, in one line as Google's log tells it. */
  tell(error: unknown): string {
    return error instanceof this.#inner.Error || error instanceof Error
      ? `${error.name}: ${error.message}`
      : String(error);
  }

  readonly #inward = (value: unknown): unknown => inward(value, this.#inner, this.#faceOf);

  readonly #outward = (value: unknown): unknown => outward(value, (face) => this.#services.get(face) ?? null);

  /** The one object by which the script knows a service. */
  readonly #faceOf = (service: Service): object => {
    const known = this.#faces.get(service);
    if (known !== undefined) return known;
    const methods = new Map<string, object>();
    const face = new Proxy(new this.#inner.Object(), {
      get: (plain, key) => {
        if (typeof key === 'symbol') return undefined;
        const method = methods.get(key) ?? this.#method(service, key);
        if (method === null) return this.#field(service, key, plain);
        methods.set(key, method);
        return method;
      },
      set: (_, key) => this.#refuse(`setting ${service[NAME]}.${String(key)}`),
    });
    this.#faces.set(service, face);
    this.#services.set(face, service);
    return face;
  };

  #method(service: Service, key: string): object | null {
    if (key === 'toString') return this.#newMethod(() => service[TEXT]());
    const method = methodOf(service, key);
    return method === null ? null : this.#newMethod((args) => this.#invoke(service, method, key, args));
  }

  #field(service: Service, key: string, plain: object): unknown {
    if (Object.hasOwn(service, key)) return this.#inward(Reflect.get(service, key));
    if (key in plain) return Reflect.get(plain, key);
    // Asked by JSON.stringify and by await, of everything.
    if (key === 'toJSON' || key === 'then') return undefined;
    return this.#refuse(`${service[NAME]}.${key}`);
  }

  #invoke(service: Service, method: (...args: unknown[]) => unknown, key: string, args: unknown[]): unknown {
    try {
      this.#options.onCall(`${service[NAME]}.${key}`);
      return this.#inward(method.apply(service, args.map(this.#outward)));
    } catch (error) {
      const exception = scriptExceptionOf(error);
      if (exception === null) this.#options.onFatal(error);
      throw exception === null ? error : this.#asInnerError(exception);
    }
  }

  #asInnerError({ message, kind, details }: ScriptException): Error {
    const error = new this.#inner.Error(message);
    error.name = kind;
    return details === undefined ? error : Object.assign(error, { details: this.#inward(details) });
  }

  #refuse(what: string): never {
    const refusal = new NotEmulated(what);
    this.#options.onFatal(refusal);
    throw refusal;
  }
}

/**
 * Runs inside first: the script's clock is the emulated one, and what belongs to Node's V8 only is taken away.
 * `Error`, `Date` and the rest are handed out so that values can be made of them.
 */
const BOOTSTRAP = `(function (now) {
  const Native = Date;
  const Emulated = new Proxy(Native, {
    apply: () => new Native(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, key, receiver) => (key === 'now' ? () => now() : Reflect.get(target, key, receiver)),
  });
  Native.prototype.constructor = Emulated;
  Date = Emulated;
  for (const name of ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name];
  return {
    inner: { Array, Object, Date: Native, Error },
    newMethod: (invoke) => function () { return invoke([...arguments]); },
  };
})`;
