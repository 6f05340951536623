const table = (text: string): ReadonlyMap<string, string[]> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [written = '', meant = ''] = line.split('=');
        return [written.trim(), meant.trim().split(' ')];
      }),
  );

/** Contractions, with and without their apostrophe where that is not another word. */
export const CONTRACTIONS = table(`
i'm = i am
im = i am
i've = i have
ive = i have
i'd = i would
i'll = i will
you're = you are
youre = you are
you've = you have
you'll = you will
he's = he is
hes = he is
he'll = he will
he'd = he would
she's = she is
shes = she is
she'll = she will
she'd = she would
it's = it is
its = it is
it'll = it will
that's = that is
thats = that is
there's = there is
theres = there is
they're = they are
theyre = they are
they've = they have
they'll = they will
we're = we are
we'll = we will
who's = who is
whos = who is
what's = what is
whats = what is
nothing's = nothing is
everything's = everything is
nobody's = nobody is
life's = life is
don't = do not
dont = do not
doesn't = does not
doesnt = does not
didn't = did not
didnt = did not
won't = will not
wont = will not
can't = can not
cant = can not
cannot = can not
couldn't = could not
couldnt = could not
wouldn't = would not
wouldnt = would not
shouldn't = should not
shouldnt = should not
isn't = is not
isnt = is not
aren't = are not
arent = are not
wasn't = was not
wasnt = was not
weren't = were not
haven't = have not
havent = have not
hasn't = has not
hasnt = has not
hadn't = had not
ain't = is not
aint = is not
gonna = going to
gunna = going to
gon = going to
wanna = want to
gotta = got to
finna = going to
imma = i am going to
ima = i am going to
tryna = trying to
lemme = let me
y'all = you all
`);

/** Slang, coded words and short forms, in the words they stand for. */
export const ALIASES = table(`
tonite = tonight
2nite = tonight
tonihgt = tonight
2night = tonight
2day = today
2morrow = tomorrow
tmrw = tomorrow
tmr = tomorrow
tomorow = tomorrow
tommorow = tomorrow
tommorrow = tomorrow
rn = right now
u = you
ur = your
urself = yourself
bc = because
cuz = because
coz = because
pls = please
plz = please
mum = mom
mommy = mom
mama = mom
daddy = dad
sewerslide = suicide
sewercide = suicide
sooicide = suicide
suecide = suicide
suiside = suicide
kil = kill
kll = kill
kiil = kill
killing = killing
kiling = killing
kilin = killing
killin = killing
myslf = myself
mself = myself
mysel = myself
meself = myself
suicid = suicide
comit = commit
2die = to die
hrt = hurt
goin = going
wnt = want
nemore = anymore
suicde = suicide
sucide = suicide
suicde = suicide
suicidle = suicidal
sucidal = suicidal
suisidal = suicidal
toaster = toaster
unaliving = unalive
unalived = unalive
unalives = unalive
kms = kms
kys = kys
ctb = ctb
sh = selfharm
alot = a lot
cos = because
gf = girlfriend
bf = boyfriend
hubby = husband
haha = lol
hahaha = lol
hahahaha = lol
lmao = lol
lmfao = lol
rofl = lol
jaja = lol
jajaja = lol
jajajaja = lol
xd = lol
xq = porque
pq = porque
k = k
q = que
n = and
toy = estoy
d = de
bout = about
til = until
till = until
nite = night
moms = mom
dads = dad
mums = mom
alrdy = already
tho = though
mins = minutes
min = minute
hrs = hours
celu = celular
nomas = solo
ahorita = ahora
tb = tambien
`);

/** Words that matter enough to be read through a slip of the pen. */
export const OFTEN_MISSPELT: readonly string[] = (
  'suicide suicidal myself overdose overdosed hopeless worthless goodbye anymore tonight tomorrow unalive antidepressants strangle themselves yourself herself himself relapsed heroin ' +
  'suicidarme suicidar suicidio matarme morirme pastillas quitarme desaparecer despedida hallucinating vomiting laxatives bulimia anorexia'
).split(' ');

/** Honest words one letter away from those, and short words that are only read through asterisks. */
export const NEVER_MISREAD = {
  words: new Set(
    'overdone overdoes mayself oneself itself strange strangely stranger strangler ourselves suicides desaparecen desaparece matarse morirse matarte matarlo matarla suicidarse quitarse quitarte morirte quitarle quitarlo despedido despedir matarle matarlos despidas'.split(
      ' ',
    ),
  ),
  masked:
    'kill killing killed kills die dying dead death murder rape raped shoot shooting cut cutting pills drugs hang hanging stab hurt harm gun'.split(
      ' ',
    ),
};
